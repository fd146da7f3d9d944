using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Corpus.Fuzzing;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>What the writer writes is JSON by the framework's reader, and both readers give back what was written.</summary>
internal static class WriterTrial
{
    public static IEnumerable<Finding> Run(Random random)
    {
        Finding?[] findings =
        [
            Try<string, StringCodec>(Text(random), Sound),
            Try<long, Int64Codec>(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)),
            Try<int, Int32Codec>((int)random.NextInt64(int.MinValue, int.MaxValue + 1L) >> random.Next(32)),
            Try<double, DoubleCodec>(Number(random)),
            Shortest(Number(random)),
            Try<float, SingleCodec>((float)random.Next(-1000, 1000) / random.Next(1, 1000)),
            Try<decimal, DecimalCodec>(new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29))),
            Try<Guid, GuidCodec>(new Guid(random.Next(), (short)random.Next(), (short)random.Next(), 1, 2, 3, 4, 5, 6, 7, (byte)random.Next())),
            Try<DateTimeOffset, DateTimeCodec>(Time(random)),
            Try<DateTimeOffset, UnixMillisecondsCodec>(Time(random), static time => time.ToUniversalTime()),
            Try<DateTimeOffset, UnixSecondsCodec>(Time(random), static time => time.ToUniversalTime()),
            Try<DateOnly, DateCodec>(DateOnly.FromDateTime(Time(random).Date)),
            Try<OffsetTime, TimeCodec>(new OffsetTime(TimeOnly.FromTimeSpan(Time(random).TimeOfDay), null)),
        ];
        foreach (Finding? finding in findings)
        {
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Try<T, TCodec>(T value, Func<T, T>? asRead = null)
        where TCodec : IJsonCodec<T?>
    {
        byte[] text = JsonText.Serialize<T, TCodec>(value);
        if (PeerTranscript.Of(text) is null)
        {
            return new Finding($"{typeof(TCodec).Name} writes no JSON", Encoding.Latin1.GetString(text));
        }

        T? read = JsonText.Deserialize<T, TCodec>(text);
        T expected = asRead is null ? value : asRead(value);
        return EqualityComparer<T>.Default.Equals(read, expected)
            ? ReaderTrial.Same<T, TCodec>(typeof(TCodec).Name, text)
            : new Finding($"{typeof(TCodec).Name} does not come back", $"{Encoding.Latin1.GetString(text)}\nexpected {expected}\nactual   {read}");
    }

    private static Finding? Shortest(double value)
    {
        string text = Encoding.ASCII.GetString(JsonText.Serialize<double, DoubleCodec>(value));
        string expected = value.ToString(CultureInfo.InvariantCulture);
        return text == expected ? null : new Finding("double not in its shortest form", $"expected {expected}\nactual   {text}");
    }

    /// <summary>What UTF-8 can hold of a string: half a pair becomes the replacement character.</summary>
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Text(Random random)
    {
        int reach = random.Next(4) switch { 0 => 0x10000, 1 => 0x800, _ => 0x7F };
        char[] text = new char[random.Next(random.Next(10) == 0 ? 3_000 : 70)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(16) == 0 ? (char)random.Next(reach) : (char)random.Next('a', 'z');
        }

        return new string(text);
    }

    private static double Number(Random random)
    {
        double value = random.Next(3) switch
        {
            0 => random.Next(-100_000, 100_000) / 100.0,
            1 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
            _ => BitConverter.Int64BitsToDouble(random.NextInt64()),
        };
        return double.IsFinite(value) ? value : 0;
    }

    private static DateTimeOffset Time(Random random)
    {
        // A day from either end, so that any offset fits.
        long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
        ticks -= random.Next(3) switch { 0 => ticks % TimeSpan.TicksPerSecond, 1 => ticks % TimeSpan.TicksPerMillisecond, _ => 0 };
        return new DateTimeOffset(ticks, random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(random.Next(-839, 840)));
    }
}
