using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TipEngage.Data;

internal sealed class FileDownloadConfiguration : IEntityTypeConfiguration<FileDownload>
{
    public void Configure(EntityTypeBuilder<FileDownload> builder) => builder.HasKey(row => new { row.Day, row.Format });
}
