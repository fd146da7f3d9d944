using System;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Kiota.Abstractions.Authentication;
using Petstore;
using Specwright.Runtime;
using Specwright.Runtime.Json;

using var http = new HttpClient();
var client = new PetstoreClient(ApiAdapter.Create(new AnonymousAuthenticationProvider(), http, new Uri(args[0])));

var created = await client.Pets.CreateAsync(
    new Pet { Name = "Rex & Söhne", Status = PetStatus.Available, Born = new DateOnly(2024, 2, 29) }).ConfigureAwait(false);
Console.WriteLine($"created {created.Id}: {created.Name}, born {created.Born:O}");

foreach (var pet in await client.Pets.ListAsync(PetStatus.Sold, limit: 2).ConfigureAwait(false))
{
    Console.WriteLine($"listed {pet.Id}: {pet.Name}, {pet.Status}");
}

var order = await client.Orders.GetAsync(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")).ConfigureAwait(false);
Console.WriteLine($"order {order.Id} of {order.Placed:O}, members besides: {order.AdditionalMembers.Count}");

try
{
    await client.Pets.GetAsync(404).ConfigureAwait(false);
}
catch (ApiErrorException<Problem> exception)
{
    Console.WriteLine($"error {exception.ResponseStatusCode}: {exception.Error.Message}");
}

await client.Pets.DeleteAsync(created.Id ?? 0).ConfigureAwait(false);
Console.WriteLine($"deleted {created.Id}, by version {PetstoreClient.DocumentVersion} of the document");

// By System.Text.Json, which must not look at the types itself where they are compiled ahead of time.
var options = new JsonSerializerOptions { TypeInfoResolver = JsonModelResolver.Default };
var info = (JsonTypeInfo<Pet>)options.GetTypeInfo(typeof(Pet));
var kept = JsonSerializer.Deserialize("""{"name":"Ada","more":[1]}""", info)!;
Console.WriteLine($"kept {JsonSerializer.Serialize(kept, info)}");
