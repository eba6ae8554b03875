using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PracticesInUse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Claim",
                table: "ReviewCards");

            migrationBuilder.RenameColumn(
                name: "Shown",
                table: "ReviewCards",
                newName: "DetailsId");

            migrationBuilder.CreateTable(
                name: "FileDownloads",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileDownloads", x => new { x.Day, x.Format });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FileDownloads");

            migrationBuilder.RenameColumn(
                name: "DetailsId",
                table: "ReviewCards",
                newName: "Shown");

            migrationBuilder.AddColumn<Guid>(
                name: "Claim",
                table: "ReviewCards",
                type: "TEXT",
                nullable: true);
        }
    }
}
