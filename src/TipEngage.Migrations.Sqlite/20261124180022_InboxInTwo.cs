using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TipEngage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class InboxInTwo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnhandledActivities",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    LeaseUntil = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnhandledActivities", x => new { x.ActivityId, x.ConversationId, x.Type });
                });

            // What was accepted and not handled yet moves along.
            migrationBuilder.Sql(
                """
                INSERT INTO "UnhandledActivities" ("ConversationId", "ActivityId", "Type", "Body", "AcceptedAt", "Owner", "LeaseUntil")
                SELECT "ConversationId", "ActivityId", "Type", "Body", "AcceptedAt", "Owner", "LeaseUntil"
                FROM "AcceptedActivities" WHERE "CompletedAt" IS NULL
                """);

            migrationBuilder.DropPrimaryKey(
                name: "PK_AcceptedActivities",
                table: "AcceptedActivities");

            migrationBuilder.DropIndex(
                name: "IX_AcceptedActivities_CompletedAt_AcceptedAt",
                table: "AcceptedActivities");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "AcceptedActivities");

            migrationBuilder.DropColumn(
                name: "CompletedAt",
                table: "AcceptedActivities");

            migrationBuilder.DropColumn(
                name: "LeaseUntil",
                table: "AcceptedActivities");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "AcceptedActivities");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AcceptedActivities",
                table: "AcceptedActivities",
                columns: new[] { "ActivityId", "ConversationId", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedActivities_AcceptedAt",
                table: "AcceptedActivities",
                column: "AcceptedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnhandledActivities");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AcceptedActivities",
                table: "AcceptedActivities");

            migrationBuilder.DropIndex(
                name: "IX_AcceptedActivities_AcceptedAt",
                table: "AcceptedActivities");

            migrationBuilder.AddColumn<byte[]>(
                name: "Body",
                table: "AcceptedActivities",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CompletedAt",
                table: "AcceptedActivities",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LeaseUntil",
                table: "AcceptedActivities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Owner",
                table: "AcceptedActivities",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AcceptedActivities",
                table: "AcceptedActivities",
                columns: new[] { "ConversationId", "ActivityId", "Type" });

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedActivities_CompletedAt_AcceptedAt",
                table: "AcceptedActivities",
                columns: new[] { "CompletedAt", "AcceptedAt" });
        }
    }
}
