using System;

namespace Specwright.Runtime.Json;

public ref partial struct MemberVisitor
{
    /// <summary>Reads or writes a string.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public string? String(int member, string? value)
    {
        if (member == _next)
        {
            value = Reader.ReadString();
            MoveOn(value is null);
        }
        else if (value is not null && _isWriting)
        {
            // Name and value at once: most members are strings.
            Writer.StringMember(_members.FollowingLiteral(member), value);
        }
        else if (_isWriting)
        {
            WriteNull(member);
        }

        return value;
    }

    /// <summary>Reads or writes a Boolean.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public bool? Boolean(int member, bool? value)
    {
        if (member == _next)
        {
            value = Reader.ReadBoolean();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutBoolean(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes an integer of 32 bits.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public int? Int32(int member, int? value)
    {
        if (member == _next)
        {
            value = Reader.ReadInt32();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutInt64(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes an integer of 64 bits.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public long? Int64(int member, long? value)
    {
        if (member == _next)
        {
            value = Reader.ReadInt64();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutInt64(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public double? Double(int member, double? value)
    {
        if (member == _next)
        {
            value = Reader.ReadDouble();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutDouble(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public float? Single(int member, float? value)
    {
        if (member == _next)
        {
            value = Reader.ReadSingle();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Single(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public decimal? Decimal(int member, decimal? value)
    {
        if (member == _next)
        {
            value = Reader.ReadDecimal();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Decimal(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes bytes in base64.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public byte[]? Bytes(int member, byte[]? value)
    {
        if (member == _next)
        {
            value = Reader.ReadBytes();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Bytes(value);
        }

        return value;
    }

    /// <summary>Reads or writes a date and time of RFC 3339.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateTimeOffset? DateTime(int member, DateTimeOffset? value)
    {
        if (member == _next)
        {
            value = Reader.ReadDateTime();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutDateTime(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a date.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateOnly? Date(int member, DateOnly? value)
    {
        if (member == _next)
        {
            value = Reader.ReadDate();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Date(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a time of day.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public OffsetTime? Time(int member, OffsetTime? value)
    {
        if (member == _next)
        {
            value = Reader.ReadTime();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Time(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a duration of ISO 8601.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public IsoDuration? Duration(int member, IsoDuration? value)
    {
        if (member == _next)
        {
            value = Reader.ReadDuration();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Duration(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a UUID.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public Guid? Guid(int member, Guid? value)
    {
        if (member == _next)
        {
            value = Reader.ReadGuid();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.PutGuid(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a URI.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public Uri? Uri(int member, Uri? value)
    {
        if (member == _next)
        {
            value = Reader.ReadUri();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Uri(value);
        }

        return value;
    }

    /// <summary>Reads or writes a number of seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateTimeOffset? UnixSeconds(int member, DateTimeOffset? value)
    {
        if (member == _next)
        {
            value = Reader.ReadUnixSeconds();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.UnixSeconds(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateTimeOffset? UnixMilliseconds(int member, DateTimeOffset? value)
    {
        if (member == _next)
        {
            value = Reader.ReadUnixMilliseconds();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.UnixMilliseconds(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a whole number of seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateTimeOffset? WholeUnixSeconds(int member, DateTimeOffset? value)
    {
        if (member == _next)
        {
            value = Reader.ReadUnixSeconds();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.WholeUnixSeconds(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes a whole number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public DateTimeOffset? WholeUnixMilliseconds(int member, DateTimeOffset? value)
    {
        if (member == _next)
        {
            value = Reader.ReadUnixMilliseconds();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.WholeUnixMilliseconds(value.GetValueOrDefault());
        }

        return value;
    }

    /// <summary>Reads or writes any value, as it stands.</summary>
    /// <param name="member">The member's index.</param>
    /// <param name="value">What it holds; null where it is <c>null</c> or absent.</param>
    /// <returns>What it is to hold.</returns>
    public RawJson? Raw(int member, RawJson? value)
    {
        if (member == _next)
        {
            value = Reader.ReadRaw();
            MoveOn(value is null);
        }
        else if (Begins(member, value is not null))
        {
            Writer.Raw(value.GetValueOrDefault());
        }

        return value;
    }
}
