using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Sqlite
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
                UPDATE "ReviewChannels" SET "Since" = CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
