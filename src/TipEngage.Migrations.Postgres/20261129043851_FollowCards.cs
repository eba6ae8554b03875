using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CardId",
                table: "Follows",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CardPosition",
                table: "Follows",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "CardState",
                table: "Follows",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CardId",
                table: "Follows");

            migrationBuilder.DropColumn(
                name: "CardPosition",
                table: "Follows");

            migrationBuilder.DropColumn(
                name: "CardState",
                table: "Follows");
        }
    }
}
