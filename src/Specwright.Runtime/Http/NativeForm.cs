using System.Net.Http;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>.NET's form of a request.</summary>
internal readonly struct NativeForm(HttpRequestMessage message) : IRequestForm
{
    public void Header(string name, string value)
    {
        // A header of the content has no place where there is none.
        if (!message.Headers.TryAddWithoutValidation(name, value))
        {
            message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }

    public void Option(IRequestOption option) => NativeRequest.SetOption(message, option);
}
