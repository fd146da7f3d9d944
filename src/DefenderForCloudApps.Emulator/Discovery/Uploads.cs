using System;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace DefenderForCloudApps.Emulator.Discovery;

/// <summary>Log uploads: where to put a log, and what becomes of it.</summary>
internal sealed class Uploads(RecordStore store, EmulatorAddress address, TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);

    /// <summary>An address to put a log at. It is signed: whoever knows it may write there.</summary>
    internal string Start(string fileName, string source)
    {
        if (string.IsNullOrWhiteSpace(fileName))
        {
            throw ApiException.BadRequest("filename is required");
        }

        var id = RecordIds.New();
        var upload = new Upload(
            fileName, source, IssuedSecrets.Note(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32))), time.GetUtcNow() + s_lifetime);
        _uploads[id] = upload;
        var expires = Uri.EscapeDataString(upload.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        return $"{address.Origin}/uploads/{id}/{Uri.EscapeDataString(fileName)}?sv=2024-11-04&sr=b&sp=cw&se={expires}&sig={upload.Signature}";
    }

    /// <summary>The upload at that address; null when it is not signed, or no longer.</summary>
    internal Upload? Find(string id, string? signature) =>
        _uploads.TryGetValue(id, out var upload)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(upload.Signature), Encoding.UTF8.GetBytes(signature ?? ""))
        && time.GetUtcNow() < upload.Expires
            ? upload
            : null;

    /// <summary>Hands the log over to be parsed, which the governance log shows.</summary>
    internal void Finish(string uploadUrl, string reportName, bool asSnapshot, string caller)
    {
        var upload = Find(uploadUrl) ?? throw ApiException.BadRequest("uploadUrl is not an address of a started upload");
        if (upload.Size == 0)
        {
            throw ApiException.BadRequest("Nothing was uploaded at uploadUrl");
        }

        if (upload.IsFinished)
        {
            throw ApiException.BadRequest("The upload is finished already");
        }

        upload.IsFinished = true;
        store.Insert(RecordLists.Governance, new JsonObject
        {
            ["_id"] = RecordIds.New(),
            ["type"] = "DiscoveryParseLogTask",
            ["status"] = "successful",
            ["timestamp"] = time.GetUtcNow().ToUnixTimeMilliseconds(),
            ["userName"] = caller,
            ["target"] = reportName,
            ["parameters"] = new JsonObject
            {
                ["fileName"] = upload.FileName,
                ["source"] = upload.Source,
                ["fileSize"] = upload.Size,
                ["inputStreamName"] = reportName,
                ["uploadAsSnapshot"] = asSnapshot,
            },
        });
    }

    private Upload? Find(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Segments is not [_, "uploads/", var id, ..])
        {
            return null;
        }

        var signature = QueryHelpers.ParseQuery(uri.Query).TryGetValue("sig", out var value) ? value.ToString() : null;
        return Find(id.TrimEnd('/'), signature);
    }
}
