using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>
/// Antiforgery's keys, which die with the process: nothing of an emulator stays in the user's profile. ASP.NET's ephemeral
/// provider would not do, because the server makes a key file at its start all the same.
/// </summary>
internal sealed class MemoryKeys : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> _keys = new();

    public IReadOnlyCollection<XElement> GetAllElements() => _keys;

    public void StoreElement(XElement element, string friendlyName) => _keys.Enqueue(new XElement(element));
}
