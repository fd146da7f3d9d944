namespace Corpus.Reporting;

/// <summary>What became of a file.</summary>
internal enum Outcome
{
    /// <summary>Begun, and not ended: what a run leaves behind that was ended itself.</summary>
    Started,

    /// <summary>No description of an API, but a part of others or something else.</summary>
    NotADocument,

    /// <summary>The generator made no client of it and said why.</summary>
    Refused,

    /// <summary>Compiled without a remark.</summary>
    Clean,

    /// <summary>Compiled with warnings or remarks.</summary>
    Warnings,

    /// <summary>Not compiled.</summary>
    Errors,

    /// <summary>The generator threw.</summary>
    Exception,

    /// <summary>Not done within the time limit.</summary>
    TimedOut,

    /// <summary>The process ended while it was at this document, twice: the stack or the memory was spent.</summary>
    Died,
}
