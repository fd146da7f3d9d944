using System;

namespace Specwright.Runtime.Json;

public ref partial struct MemberVisitor
{
    /// <summary>Reads or writes a string.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void String(ref string? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadString()) is null;
        }
        else if (field is not null)
        {
            Writer.StringMember(_names.FollowingLiteral(Member), field);
        }
        else
        {
            WriteNull();
        }
    }

    /// <summary>Reads or writes a Boolean.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Boolean(ref bool? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadBoolean()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutBoolean(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes an integer of 32 bits.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Int32(ref int? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadInt32()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutInt64(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes an integer of 64 bits.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Int64(ref long? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadInt64()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutInt64(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Double(ref double? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadDouble()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutDouble(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Single(ref float? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadSingle()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Single(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a number.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Decimal(ref decimal? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadDecimal()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Decimal(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes bytes in base64.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Bytes(ref byte[]? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadBytes()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Bytes(field);
        }
    }

    /// <summary>Reads or writes a date and time of RFC 3339.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void DateTime(ref DateTimeOffset? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadDateTime()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutDateTime(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a date.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Date(ref DateOnly? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadDate()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Date(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a time of day.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Time(ref OffsetTime? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadTime()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Time(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a duration of ISO 8601.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Duration(ref IsoDuration? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadDuration()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Duration(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a UUID.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Guid(ref Guid? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadGuid()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.PutGuid(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a URI.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Uri(ref Uri? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadUri()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Uri(field);
        }
    }

    /// <summary>Reads or writes a number of seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void UnixSeconds(ref DateTimeOffset? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadUnixSeconds()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.UnixSeconds(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void UnixMilliseconds(ref DateTimeOffset? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadUnixMilliseconds()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.UnixMilliseconds(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a whole number of seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void WholeUnixSeconds(ref DateTimeOffset? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadUnixSeconds()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.WholeUnixSeconds(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes a whole number of milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void WholeUnixMilliseconds(ref DateTimeOffset? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadUnixMilliseconds()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.WholeUnixMilliseconds(field.GetValueOrDefault());
        }
    }

    /// <summary>Reads or writes any value, as it stands.</summary>
    /// <param name="field">The member's field, null where the member is <c>null</c> or absent.</param>
    public void Raw(ref RawJson? field)
    {
        if (_isReading)
        {
            IsNull = (field = Reader.ReadRaw()) is null;
        }
        else if (Begins(field is not null))
        {
            Writer.Raw(field.GetValueOrDefault());
        }
    }
}
