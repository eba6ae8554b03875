using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EarlierPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ChangedAt",
                table: "PersonPlaces",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Earlier",
                table: "PersonPlaces",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "PersonPlaces");

            migrationBuilder.DropColumn(
                name: "Earlier",
                table: "PersonPlaces");
        }
    }
}
