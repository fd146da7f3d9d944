using Specwright.Core.Tests.Planning;
using Xunit;

namespace Specwright.Core.Tests.Emission;

public sealed class EnumEmitterTests
{
    [Fact]
    public void StringEnum_ValuesOfManySpellings() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          type: string
          description: How urgent it is.
          enum: [low, IN_PROGRESS, '+1', '-1', '2fa', '', value, subject, 'a"b', Low]
          x-enum-descriptions: [It can wait., Somebody works on it.]
        """));

    [Fact]
    public void IntegerEnum_NamesFromTheDocument() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          type: integer
          enum: [0, 1, -1]
          x-enum-varnames: [Open, closed_benign]
        """));

    [Fact]
    public void IntegerEnum_LargeValues() => Snapshot.Verify(Described.EmitSubject("""
        Subject:
          type: integer
          enum: [1, 5000000000]
        """));
}
