using System;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Hosting;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Makes and replaces IP ranges.</summary>
internal sealed class IpRangeRules(RecordStore store, TimeProvider time)
{
    private readonly System.Threading.Lock _lock = new();

    /// <summary>Adds a range and gives its id.</summary>
    internal string Create(IpRangeRequest? request)
    {
        lock (_lock)
        {
            var range = Read(request, RecordIds.New());
            store.Insert(RecordLists.IpRanges, range);
            return range["_id"]!.GetValue<string>();
        }
    }

    /// <summary>Replaces a range as a whole: what the request leaves out becomes empty.</summary>
    internal void Update(string id, IpRangeRequest? request)
    {
        lock (_lock)
        {
            var old = store.Find(RecordLists.IpRanges, id) ?? throw ApiException.NotFound();
            if (old["builtIn"]?.GetValue<bool>() == true)
            {
                throw ApiException.BadRequest("A built-in range cannot be changed");
            }

            store.Update(RecordLists.IpRanges, Read(request, id));
        }
    }

    private JsonObject Read(IpRangeRequest? request, string id)
    {
        if (request is not { Name.Length: > 0, Subnets.Count: > 0 } || !Enum.IsDefined(request.Category))
        {
            throw ApiException.BadRequest("An IP range needs name, category and subnets");
        }

        if (request.Organization is { Length: > 0 } && request.OverrideOrganization != true)
        {
            throw ApiException.BadRequest("organization can be set only with overrideOrganization");
        }

        CheckName(request.Name, id);
        return new JsonObject
        {
            ["_id"] = id,
            ["name"] = request.Name,
            ["subnets"] = new JsonArray([.. request.Subnets.Select(IpSubnets.Read)]),
            ["location"] = null,
            ["organization"] = string.IsNullOrEmpty(request.Organization) ? null : request.Organization,
            ["tags"] = new JsonArray([.. (request.Tags ?? []).Select(Tag)]),
            ["category"] = (int)request.Category,
            // The service answers fractions of a millisecond here.
            ["lastModified"] = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds,
            ["_tid"] = TenantNumbers.TenantId,
            ["builtIn"] = false,
        };
    }

    private void CheckName(string name, string id)
    {
        var taken = store.Select(new RecordQuery(RecordLists.IpRanges, [], time.GetUtcNow()))
            .Select(static row => JsonNode.Parse(row.Document)!)
            .Any(range => RecordKey.Scalar(range["name"]) == name && RecordKey.Scalar(range["_id"]) != id);
        if (taken)
        {
            throw ApiException.BadRequest($"An IP range named '{name}' exists already");
        }
    }

    /// <summary>The tag of that id or name; a name that there is no tag for becomes one.</summary>
    private JsonObject Tag(string idOrName)
    {
        var known = store.Select(new RecordQuery(RecordLists.IpTags, [], time.GetUtcNow()))
            .Select(static row => JsonNode.Parse(row.Document)!.AsObject())
            .FirstOrDefault(tag => RecordKey.Scalar(tag["id"]) == idOrName || RecordKey.Scalar(tag["name"]) == idOrName);
        if (known is null)
        {
            known = IpTagRecord.Create(RecordIds.New(), idOrName, builtIn: false);
            store.Insert(RecordLists.IpTags, known);
        }

        return known;
    }
}
