namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>What the values of a filter field are.</summary>
internal enum FilterKind
{
    /// <summary>A string; a number is taken as its digits.</summary>
    String,

    /// <summary>A whole number; a string of digits is taken too.</summary>
    Integer,

    /// <summary>A JSON boolean; <c>"true"</c> and <c>"false"</c> are taken too.</summary>
    Boolean,

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    Time,

    /// <summary>An entity's key, <c>{"id": …, "inst": …}</c> with <c>saas</c> where known.</summary>
    Key,

    /// <summary>A key or its plain id.</summary>
    KeyOrId,
}
