using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EndsFromNow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What ended while a channel was kept but before ends were told is not told late, as if it were new.
            migrationBuilder.Sql(
                """
                UPDATE "ReviewChannels" SET "Since" = CAST(EXTRACT(EPOCH FROM now()) * 1000000 AS bigint)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
