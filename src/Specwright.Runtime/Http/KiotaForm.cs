using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>Kiota's form of a request.</summary>
internal readonly struct KiotaForm(RequestInformation request) : IRequestForm
{
    public void Header(string name, string value) => request.Headers.Add(name, value);

    public void Option(IRequestOption option) => request.AddRequestOptions([option]);
}
