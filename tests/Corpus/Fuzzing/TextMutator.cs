using System;
using System.Text;

namespace Corpus.Fuzzing;

/// <summary>Changes a document's text without regard to what it means.</summary>
internal static class TextMutator
{
    private const string Structure = "{}[]:,\"'\\#&*!|>-?%@` \n\t\r\0";

    public static string Mutate(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var changes = random.Next(1, 9); changes > 0 && builder.Length > 1; changes--)
        {
            var at = random.Next(builder.Length);
            var length = Math.Min(builder.Length - at, random.Next(3) == 0 ? random.Next(1, 400) : random.Next(1, 4));
            switch (random.Next(6))
            {
                case 0:
                    builder.Remove(at, length);
                    break;
                case 1:
                    builder.Insert(at, builder.ToString(at, length));
                    break;
                case 2:
                    builder.Insert(at, Structure[random.Next(Structure.Length)]);
                    break;
                case 3:
                    builder[at] = (char)random.Next(random.Next(4) == 0 ? char.MaxValue : 128);
                    break;
                case 4:
                    builder.Insert(at, HostileText.Pick(random));
                    break;
                default:
                    builder.Length = random.Next(8) == 0 ? at + 1 : builder.Length;
                    break;
            }
        }

        // As it would be in a file: half a surrogate pair has no place in UTF-8.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(builder.ToString()));
    }
}
