using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EndsTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EndToldAt",
                table: "ReviewCards",
                type: "bigint",
                nullable: true);

            // What ended before is not told months later, when the last of its content is deleted.
            migrationBuilder.Sql(
                """
                UPDATE "ReviewCards" SET "EndToldAt" = 0
                WHERE "PracticeId" IN (SELECT "Id" FROM "Practices" WHERE "State" IN ('Withdrawn', 'Rejected', 'Archived', 'Purged'))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndToldAt",
                table: "ReviewCards");
        }
    }
}
