using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Specwright.Generation;
using Diagnostic = Specwright.Diagnostics.Diagnostic;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Emit"/> yields for a file.</summary>
/// <param name="HintName">Its name in the compilation: a folder for each client.</param>
/// <param name="Text">Its text; null when emission failed.</param>
/// <param name="Diagnostics">What went wrong.</param>
internal sealed record GeneratedSource(string HintName, string? Text, EquatableArray<Diagnostic> Diagnostics)
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static GeneratedSource From(ClientFile file, CancellationToken cancellationToken)
    {
        var (text, diagnostics) = Stage.Emit(file.DocumentPath, file.Plan, cancellationToken);
        return new GeneratedSource(file.Client.FullName + "/" + file.Plan.HintName, text, diagnostics);
    }

    public void AddTo(SourceProductionContext context)
    {
        if (Text is not null)
        {
            context.AddSource(HintName, SourceText.From(Text, s_utf8, SourceHashAlgorithm.Sha256));
        }
    }
}
