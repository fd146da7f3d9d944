using System;
using System.Threading;
using Specwright.Diagnostics;

namespace Specwright.Generator.Pipeline;

/// <summary>Runs a stage of the generator on a document.</summary>
internal static class Stage
{
    /// <summary>
    /// What <paramref name="work"/> yields, or what <paramref name="recover"/> makes of its failure. Stages do not throw
    /// at a user; should one do so by mistake, then the compiler would drop all clients of the project with a warning
    /// that names no document, so that the mistake becomes a diagnostic here, and nowhere else.
    /// </summary>
    /// <param name="activity">What the stage does, as in "failed while … this document".</param>
    /// <param name="path">The document's path.</param>
    /// <param name="work">The stage.</param>
    /// <param name="recover">Makes a result of a diagnostic.</param>
    /// <param name="cancellationToken">Looked at before the stage starts.</param>
    public static T Run<T>(
        string activity, string path, Func<T> work, Func<Diagnostic, T> recover, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return work();
        }
#pragma warning disable CA1031 // any exception is a fault of ours, and any is better reported than lost
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return recover(new Diagnostic(
                HostRules.InternalError,
                HostRules.WholeDocument(path),
                EquatableArray.Create(activity, exception.GetType().FullName, exception.Message)));
        }
    }
}
