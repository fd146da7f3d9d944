using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Specwright.Runtime.Pages;

/// <summary>Where a walk has been, so that it cannot go round in circles.</summary>
internal sealed class PageWalk
{
    // Digests, because a place may be a long filter and a list may have very many pages.
    private readonly HashSet<string> _places = [];

    /// <summary>False when the walk has been there before.</summary>
    public bool TryVisit(ReadOnlySpan<byte> place) => _places.Add(Convert.ToBase64String(SHA256.HashData(place)));
}
