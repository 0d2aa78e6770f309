using BilingualReader.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web;

/// <summary>Keeps the keys that forms are signed with beside the articles, so that a page stays usable over a restart.</summary>
internal static class KeyRing
{
    public static IServiceCollection AddKeys(this IServiceCollection services, ILoggingBuilder logging)
    {
        services.AddDataProtection().SetApplicationName("bilingual-reader");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<StorageOptions>, ILoggerFactory>((keys, storage, loggers) =>
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(storage.Value.FullPath(Environment.CurrentDirectory), "keys")), loggers));

        // The keys guard nothing but forms against other sites; whoever can read the folder can read the articles anyway.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        return services;
    }
}
