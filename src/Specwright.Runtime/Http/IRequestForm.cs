using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>What headers and options are written to.</summary>
internal interface IRequestForm
{
    void Header(string name, string value);

    void Option(IRequestOption option);
}
