using System;
using System.Diagnostics.CodeAnalysis;

namespace Specwright.Tool.Documents;

/// <summary>A file that cannot be used, in a sentence for the person at the command line.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Internal, and always with a sentence.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Caught where the command ends.")]
internal sealed class FileFault(string message, Exception inner) : Exception(message, inner);
