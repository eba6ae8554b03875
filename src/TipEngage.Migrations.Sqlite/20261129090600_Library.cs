using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Library : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Adoptions",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoptions", x => new { x.PracticeId, x.Country, x.ById });
                });

            migrationBuilder.CreateTable(
                name: "Endorsements",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Party = table.Column<string>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", nullable: true),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endorsements", x => new { x.PracticeId, x.Party });
                });

            migrationBuilder.CreateTable(
                name: "LibraryHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LibraryRows",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PracticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Tlp = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Labels = table.Column<string>(type: "TEXT", nullable: true),
                    Tier = table.Column<string>(type: "TEXT", nullable: true),
                    TierReason = table.Column<string>(type: "TEXT", nullable: true),
                    IsSelfReported = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryRows", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PracticeReads",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeReads", x => new { x.PracticeId, x.Month });
                });

            migrationBuilder.InsertData(
                table: "LibraryHeads",
                columns: new[] { "Id", "Position" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_LibraryRows_Position",
                table: "LibraryRows",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_LibraryRows_PracticeId",
                table: "LibraryRows",
                column: "PracticeId",
                unique: true);

            // What EF Core does not know: the table of FTS5, from whose index is deleted what is deleted from it.
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE IF NOT EXISTS "LibraryText" USING fts5("Words", detail=none, tokenize="ascii tokenchars '_-'")""");
            migrationBuilder.Sql("""INSERT INTO "LibraryText"("LibraryText", rank) VALUES ('secure-delete', 1)""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE IF EXISTS "LibraryText" """);

            migrationBuilder.DropTable(
                name: "Adoptions");

            migrationBuilder.DropTable(
                name: "Endorsements");

            migrationBuilder.DropTable(
                name: "LibraryHeads");

            migrationBuilder.DropTable(
                name: "LibraryRows");

            migrationBuilder.DropTable(
                name: "PracticeReads");

        }
    }
}
