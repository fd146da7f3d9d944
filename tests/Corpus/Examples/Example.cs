using Specwright.Model;
using Specwright.Planning.Plans;
using Specwright.Reading;

namespace Corpus.Examples;

/// <summary>An example payload of a document.</summary>
/// <param name="Place">Where it is found.</param>
/// <param name="Value">The payload.</param>
/// <param name="Schema">What it is an example of.</param>
/// <param name="Type">The type that the client has for it.</param>
internal sealed record Example(string Place, DocumentNode Value, Schema Schema, TypeRef Type);
