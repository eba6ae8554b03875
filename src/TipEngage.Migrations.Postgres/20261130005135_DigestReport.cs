using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DigestReport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TeamId",
                table: "ReviewChannels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Interactions",
                table: "DigestDeliveries",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TeamId",
                table: "ReviewChannels");

            migrationBuilder.DropColumn(
                name: "Interactions",
                table: "DigestDeliveries");
        }
    }
}
