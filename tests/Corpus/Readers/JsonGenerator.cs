using System;
using System.Globalization;
using System.Text;

namespace Corpus.Readers;

/// <summary>Makes JSON texts: mostly right, in every spelling that RFC 8259 allows, and of every kind that readers know.</summary>
internal sealed class JsonGenerator(Random random)
{
    private const string Characters = "abcxyz0189 \u00e9\u00df\u20ac\u4e2d~!/'{}[]:,";

    private static readonly string[] s_signs = ["", "+", "-"];
    private static readonly string[] s_offsets = ["Z", "z", "+01:00", "-14:30", "+0530", ""];

    /// <summary>A text of some values inside each other.</summary>
    public byte[] Text()
    {
        StringBuilder text = new();
        Value(text, random.Next(12) == 0 ? 70 : random.Next(6));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A text of one value that is neither object nor array.</summary>
    public byte[] Scalar()
    {
        StringBuilder text = new();
        Space(text);
        Leaf(text);
        Space(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Value(StringBuilder text, int depth)
    {
        Space(text);
        switch (depth > 0 ? random.Next(3) : 2)
        {
            case 0:
                List(text, '[', ']', depth, static (generator, target) => { });
                break;
            case 1:
                List(text, '{', '}', depth, static (generator, target) => generator.Name(target));
                break;
            default:
                Leaf(text);
                break;
        }

        Space(text);
    }

    private void List(StringBuilder text, char open, char close, int depth, Action<JsonGenerator, StringBuilder> name)
    {
        text.Append(open);

        // Deep texts are narrow, or they would be endless.
        int count = depth > 8 ? 1 : random.Next(5);
        for (int i = 0; i < count; i++)
        {
            text.Append(i > 0 ? "," : "");
            name(this, text);
            Value(text, depth - 1);
        }

        Space(text);
        text.Append(close);
    }

    private void Name(StringBuilder text)
    {
        Space(text);
        if (random.Next(3) > 0)
        {
            text.Append('"').Append(TrialModel.Names[random.Next(TrialModel.Names.Count)]).Append('"');
        }
        else
        {
            String(text);
        }

        Space(text);
        text.Append(':');
    }

    private void Leaf(StringBuilder text)
    {
        switch (random.Next(8))
        {
            case 0: text.Append("null"); break;
            case 1: text.Append(random.Next(2) == 0 ? "true" : "false"); break;
            case 2 or 3: Number(text); break;
            case 4: text.Append('"').Append(Formatted()).Append('"'); break;
            default: String(text); break;
        }
    }

    private void Number(StringBuilder text)
    {
        text.Append(random.Next(3) == 0 ? "-" : "");
        Digits(text, random.Next(6) == 0 ? random.Next(15, 30) : random.Next(1, 12));
        if (random.Next(3) == 0)
        {
            text.Append('.');
            Digits(text, random.Next(1, 20));
        }

        if (random.Next(5) == 0)
        {
            text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(s_signs[random.Next(s_signs.Length)]);
            Digits(text, random.Next(1, 4));
        }
    }

    private void Digits(StringBuilder text, int count)
    {
        // A zero in front is an error, and should come now and then.
        text.Append(count == 1 ? random.Next(10) : random.Next(30) == 0 ? 0 : random.Next(1, 10));
        for (int i = 1; i < count; i++)
        {
            text.Append(random.Next(10));
        }
    }

    private void String(StringBuilder text)
    {
        text.Append('"');
        int kind = random.Next(4);
        for (int left = random.Next(random.Next(8) == 0 ? 200 : 40); left > 0; left--)
        {
            text.Append(kind == 0 || random.Next(20) > 0 ? Characters[random.Next(kind < 2 ? 10 : Characters.Length)].ToString() : Escape());
        }

        text.Append('"');
    }

    private string Escape() => random.Next(5) switch
    {
        0 => "\\u" + random.Next(0x10000).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture),
        1 => "\\ud83d\\ude00",
        _ => "\\" + "\"\\/bfnrt"[random.Next(8)],
    };

    private string Formatted()
    {
        DateTimeOffset time = new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero);
        return random.Next(9) switch
        {
            0 => time.ToString("O", CultureInfo.InvariantCulture),
            1 => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            2 => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + s_offsets[random.Next(s_offsets.Length)],
            3 => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            4 => time.ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture),
            5 => new Guid(Bytes(16)).ToString(random.Next(4) == 0 ? "N" : "D"),
            6 => Convert.ToBase64String(Bytes(random.Next(40))),
            7 => $"P{random.Next(9)}DT{random.Next(99)}H{random.Next(99)}M",
            _ => $"https://a.example/{random.Next(99)}?b={random.Next()}",
        };
    }

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private void Space(StringBuilder text)
    {
        for (int left = random.Next(4) == 0 ? random.Next(4) : 0; left > 0; left--)
        {
            text.Append(" \t\r\n"[random.Next(4)]);
        }
    }
}
