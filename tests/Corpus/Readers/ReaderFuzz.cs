using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Corpus.Documents;
using Corpus.Fuzzing;

namespace Corpus.Readers;

/// <summary>Tries texts for a while: pieces of documents and generated ones, whole, mutated and cut off at each byte.</summary>
internal sealed class ReaderFuzz(IReadOnlyList<DocumentFile> files, FindingFolder folder, int seed)
{
    private const int MaxPiece = 600;

    /// <summary>How many texts were tried, each beginning of one counted.</summary>
    public long Tried { get; private set; }

    public void Run(TimeSpan duration, Action<TimeSpan> progress, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var index = 0; Stopwatch.GetElapsedTime(start) < duration && !cancellationToken.IsCancellationRequested; index++)
        {
            Random random = new(unchecked((seed * 1_000_003) ^ (index * 7_919)));
            JsonGenerator generator = new(random);
            string origin = $"seed {seed}, case {index}";
            byte[] text = index % 4 == 0 ? Piece(random) : generator.Text();
            byte[] mutated = JsonMutator.Mutate(text, random);
            byte[] scalar = generator.Scalar();
            Keep(ReaderTrial.RunCut(text), text, origin, text.Length + 1);
            Keep(ReaderTrial.RunCut(mutated), mutated, origin, mutated.Length + 1);
            Keep(ScalarTrial.Run(scalar), scalar, origin, 1);
            scalar = JsonMutator.Mutate(scalar, random);
            Keep(ScalarTrial.Run(scalar), scalar, origin, 1);
            Keep(WriterTrial.Run(random), [], origin, 1);
            progress(Stopwatch.GetElapsedTime(start));
        }
    }

    private byte[] Piece(Random random)
    {
        DocumentFile file = files[random.Next(files.Count)];
        using var stream = File.OpenRead(file.Path);
        byte[] piece = new byte[Math.Min(random.Next(1, MaxPiece), file.Length)];
        stream.Position = random.NextInt64(file.Length - piece.Length + 1);
        stream.ReadExactly(piece);
        return piece;
    }

    private void Keep(IEnumerable<Finding> findings, byte[] text, string origin, int tried)
    {
        Tried += tried;
        foreach (Finding finding in findings)
        {
            if (folder.IsNew(finding))
            {
                folder.Save(finding, Convert.ToHexString(text), origin);
            }
        }
    }
}
