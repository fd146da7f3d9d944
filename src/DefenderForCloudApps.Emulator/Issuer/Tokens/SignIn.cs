using System;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>That a user has signed in: who, when, and whether with a second factor.</summary>
/// <param name="UserId">The user's object id.</param>
/// <param name="At">When; tokens of the user that are revoked later end it.</param>
/// <param name="WithMfa">Whether a second factor was used.</param>
internal sealed record SignIn(string UserId, DateTimeOffset At, bool WithMfa);
