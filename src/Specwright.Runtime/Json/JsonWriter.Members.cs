using System;

namespace Specwright.Runtime.Json;

// Members that have no value are left out. An encoded name is `,"name":` in UTF-8.
public ref partial struct JsonWriter
{
    /// <summary>Writes a member with a string; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void StringMember(ReadOnlySpan<byte> encodedName, string? value)
    {
        if (value is not null)
        {
            Name(encodedName, StringLength(value));
            PutString(value);
        }
    }

    /// <summary>Writes a member with a URI; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void UriMember(ReadOnlySpan<byte> encodedName, Uri? value)
    {
        if (value is not null)
        {
            Name(encodedName, ScalarLength);
            Uri(value);
        }
    }

    /// <summary>Writes a member with bytes in base64; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void BytesMember(ReadOnlySpan<byte> encodedName, byte[]? value)
    {
        if (value is not null)
        {
            Name(encodedName, ScalarLength);
            Bytes(value);
        }
    }

    /// <summary>Writes a member with a Boolean; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void BooleanMember(ReadOnlySpan<byte> encodedName, bool? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutBoolean(present);
        }
    }

    /// <summary>Writes a member with an integer; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void Int32Member(ReadOnlySpan<byte> encodedName, int? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutInt64(present);
        }
    }

    /// <summary>Writes a member with an integer; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void Int64Member(ReadOnlySpan<byte> encodedName, long? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutInt64(present);
        }
    }

    /// <summary>Writes a member with a number; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void DoubleMember(ReadOnlySpan<byte> encodedName, double? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutDouble(present);
        }
    }

    /// <summary>Writes a member with a number; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void SingleMember(ReadOnlySpan<byte> encodedName, float? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Single(present);
        }
    }

    /// <summary>Writes a member with a number; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void DecimalMember(ReadOnlySpan<byte> encodedName, decimal? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Decimal(present);
        }
    }

    /// <summary>Writes a member with a date and time; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void DateTimeMember(ReadOnlySpan<byte> encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutDateTime(present);
        }
    }

    /// <summary>Writes a member with a date; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void DateMember(ReadOnlySpan<byte> encodedName, DateOnly? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Date(present);
        }
    }

    /// <summary>Writes a member with a time of day; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void TimeMember(ReadOnlySpan<byte> encodedName, OffsetTime? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Time(present);
        }
    }

    /// <summary>Writes a member with a duration; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void DurationMember(ReadOnlySpan<byte> encodedName, IsoDuration? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Duration(present);
        }
    }

    /// <summary>Writes a member with a UUID; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void GuidMember(ReadOnlySpan<byte> encodedName, Guid? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutGuid(present);
        }
    }

    /// <summary>Writes a member with a number of seconds; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void UnixSecondsMember(ReadOnlySpan<byte> encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            UnixSeconds(present);
        }
    }

    /// <summary>Writes a member with a number of milliseconds; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void UnixMillisecondsMember(ReadOnlySpan<byte> encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            UnixMilliseconds(present);
        }
    }

    /// <summary>Writes a member with a whole number of seconds; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void WholeUnixSecondsMember(ReadOnlySpan<byte> encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutWholeUnixTime(present, TimeSpan.TicksPerSecond);
        }
    }

    /// <summary>Writes a member with a whole number of milliseconds; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void WholeUnixMillisecondsMember(ReadOnlySpan<byte> encodedName, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            PutWholeUnixTime(present, TimeSpan.TicksPerMillisecond);
        }
    }

    /// <summary>Writes a member with a value as it stands; nothing when it is null.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void RawMember(ReadOnlySpan<byte> encodedName, RawJson? value)
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            Raw(present);
        }
    }

    /// <summary>Writes a member whose value is <c>null</c>.</summary>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    public void NullMember(ReadOnlySpan<byte> encodedName)
    {
        Name(encodedName, ScalarLength);
        Null();
    }

    /// <summary>Writes a member; nothing when its value is null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void Member<T, TCodec>(ReadOnlySpan<byte> encodedName, T? value)
        where T : class
        where TCodec : IJsonCodec<T?>
    {
        if (value is not null)
        {
            Name(encodedName, ScalarLength);
            TCodec.Write(ref this, value);
        }
    }

    /// <summary>Writes a member; nothing when its value is null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="encodedName">The name, <c>,"name":</c>.</param>
    /// <param name="value">The value.</param>
    public void StructMember<T, TCodec>(ReadOnlySpan<byte> encodedName, T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        if (value is { } present)
        {
            Name(encodedName, ScalarLength);
            TCodec.Write(ref this, present);
        }
    }
}
