using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Postgres
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
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoptions", x => new { x.PracticeId, x.Country, x.ById });
                });

            migrationBuilder.CreateTable(
                name: "Endorsements",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Party = table.Column<string>(type: "text", nullable: false),
                    Said = table.Column<string>(type: "text", nullable: true),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    ById = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endorsements", x => new { x.PracticeId, x.Party });
                });

            migrationBuilder.CreateTable(
                name: "LibraryHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryHeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LibraryRows",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tlp = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: true),
                    Labels = table.Column<string>(type: "text", nullable: true),
                    Tier = table.Column<string>(type: "text", nullable: true),
                    TierReason = table.Column<string>(type: "text", nullable: true),
                    IsSelfReported = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: true),
                    PublishedVersion = table.Column<int>(type: "integer", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryRows", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PracticeReads",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
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

            // What EF Core does not know alike for both: words lie beside the table, which is read for each practice that is found.
            migrationBuilder.Sql("""CREATE TABLE IF NOT EXISTS "LibraryText" ("Number" integer PRIMARY KEY, "Words" tsvector NOT NULL) WITH (toast_tuple_target = 128)""");
            migrationBuilder.Sql("""ALTER TABLE "LibraryText" ALTER COLUMN "Words" SET STORAGE EXTERNAL""");
            migrationBuilder.Sql("""CREATE INDEX IF NOT EXISTS "IX_LibraryText_Words" ON "LibraryText" USING gin ("Words")""");
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
