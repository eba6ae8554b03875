using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PracticeUpdates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "UpdateOf",
                table: "Practices",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Practices_UpdateOf",
                table: "Practices",
                column: "UpdateOf");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Practices_UpdateOf",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "UpdateOf",
                table: "Practices");
        }
    }
}
