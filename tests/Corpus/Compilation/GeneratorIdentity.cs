using System;
using System.IO;
using System.Security.Cryptography;
using Specwright.Reading;

namespace Corpus.Compilation;

/// <summary>Tells whether a result still holds: the hash of everything that it follows from, the document aside.</summary>
internal sealed class GeneratorIdentity
{
    /// <summary>Identifies the generator and runtime that this program was built with.</summary>
    /// <param name="options">What else decides results.</param>
    public GeneratorIdentity(string options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(options));
        hash.AppendData(File.ReadAllBytes(typeof(DocumentReader).Assembly.Location));
        hash.AppendData(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Specwright.Runtime.dll")));
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    public string Hash { get; }
}
