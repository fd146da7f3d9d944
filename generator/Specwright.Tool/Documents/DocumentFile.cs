using System;
using System.IO;
using System.Text;
using Specwright.Generation;

namespace Specwright.Tool.Documents;

/// <summary>Reads documents from disk, decoded as the compiler decodes its additional files.</summary>
internal static class DocumentFile
{
    /// <summary>The document at <paramref name="path"/>, under its full path; a <see cref="FileFault"/> when it cannot be read.</summary>
    public static SourceDocument Read(string path)
    {
        try
        {
            return new SourceDocument(Path.GetFullPath(path), Decode(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new FileFault($"'{path}' cannot be read: {Reason(exception)}.", exception);
        }
    }

    // A byte order mark decides; without one it is UTF-8, which is decoded at once, without the copies of a reader.
    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
            return reader.ReadToEnd();
        }

        return Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
    }

    /// <summary>The reason without the full path that the framework's sentences repeat.</summary>
    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "it is a folder, or access is denied",
        _ => exception.Message.TrimEnd('.'),
    };
}
