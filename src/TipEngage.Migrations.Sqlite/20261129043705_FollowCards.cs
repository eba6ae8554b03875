using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CardPosition",
                table: "Follows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "CardState",
                table: "Follows",
                type: "TEXT",
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
