namespace Specwright.Tool.Commands;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>A client was written.</summary>
    public const int Success = 0;

    /// <summary>No client was written.</summary>
    public const int Failure = 1;
}
