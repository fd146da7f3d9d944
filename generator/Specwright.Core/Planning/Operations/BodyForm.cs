using Specwright.Model;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>A form of a body that has a method of its own.</summary>
/// <param name="Media">The media type, the first of those that come to the same.</param>
/// <param name="Role">What becomes of the body.</param>
/// <param name="Suffix">What names the method, unless it is the first form's.</param>
internal sealed record BodyForm(MediaType Media, ParameterRole Role, string Suffix)
{
    /// <summary>For a stream, the media types that it may have.</summary>
    public EquatableArray<string> ContentTypes { get; init; }
}
