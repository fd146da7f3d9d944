using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>Reads the expression of a filter (RFC 9535, section 2.3.5.1).</summary>
internal sealed class FilterParser(PathScanner scanner, QueryParser queries)
{
    private static readonly string[] s_operators = ["==", "!=", "<=", ">=", "<", ">"];

    public FilterExpression Read()
    {
        queries.Enter();
        var operands = new List<FilterExpression> { ReadAnd() };
        while (TakeOperator("||"))
        {
            operands.Add(ReadAnd());
        }

        queries.Leave();
        return operands.Count == 1 ? operands[0] : new OrExpression(operands);
    }

    private FilterExpression ReadAnd()
    {
        var operands = new List<FilterExpression> { ReadBasic() };
        while (TakeOperator("&&"))
        {
            operands.Add(ReadBasic());
        }

        return operands.Count == 1 ? operands[0] : new AndExpression(operands);
    }

    private bool TakeOperator(string symbol)
    {
        scanner.SkipBlanks();
        if (!scanner.TryTake(symbol))
        {
            return false;
        }

        scanner.SkipBlanks();
        return true;
    }

    private FilterExpression ReadBasic()
    {
        if (scanner.Current == '!')
        {
            scanner.Advance();
            scanner.SkipBlanks();
            return new NotExpression(scanner.Current == '(' ? ReadParenthesis() : ReadTest(scanner.Position, ReadOperand()));
        }

        if (scanner.Current == '(')
        {
            return ReadParenthesis();
        }

        var start = scanner.Position;
        var left = ReadOperand();
        var end = scanner.Position;
        scanner.SkipBlanks();
        foreach (var symbol in s_operators)
        {
            if (TakeOperator(symbol))
            {
                CheckComparable(left, start);
                start = scanner.Position;
                var right = ReadOperand();
                CheckComparable(right, start);
                return new ComparisonExpression(symbol, left, right);
            }
        }

        scanner.Advance(end - scanner.Position);
        return ReadTest(start, left);
    }

    private FilterExpression ReadParenthesis()
    {
        scanner.Advance();
        scanner.SkipBlanks();
        var inner = Read();
        scanner.SkipBlanks();
        scanner.Take(')');
        return inner;
    }

    private static FilterExpression ReadTest(int start, Operand operand) => operand switch
    {
        QueryOperand query => new ExistenceExpression(query.Query),
        FunctionCall { Function.Result: FunctionType.Logical } call => new FunctionExpression(call),
        FunctionCall call => throw new PathSyntaxException($"the value of {call.Function.Name}() must be compared with something", start),
        _ => throw new PathSyntaxException("a value must be compared with something", start),
    };

    private static void CheckComparable(Operand operand, int start)
    {
        switch (operand)
        {
            case QueryOperand { Query.IsSingular: false }:
                throw new PathSyntaxException("a query that may select several nodes cannot be compared", start);
            case FunctionCall { Function: { Result: not FunctionType.Value } function }:
                throw new PathSyntaxException($"{function.Name}() is true or false and cannot be compared", start);
            default:
                break;
        }
    }

    private Operand ReadOperand()
    {
        switch (scanner.Current)
        {
            case '@' or '$':
                return new QueryOperand(queries.ReadQuery());
            case '\'' or '"':
                return new LiteralOperand(FilterValue.Of(LiteralParser.ReadString(scanner)));
            case '-' or (>= '0' and <= '9'):
                return new LiteralOperand(FilterValue.Of(LiteralParser.ReadNumber(scanner)));
            case >= 'a' and <= 'z':
                return ReadWord();
            default:
                throw scanner.Unexpected("a query, a value or a function");
        }
    }

    private Operand ReadWord()
    {
        var start = scanner.Position;
        while (scanner.Current is (>= 'a' and <= 'z') or '_' or (>= '0' and <= '9'))
        {
            scanner.Advance();
        }

        var word = scanner.From(start);
        if (scanner.Current == '(')
        {
            return FilterFunction.All.TryGetValue(word, out var function)
                ? ReadCall(function, start)
                : throw new PathSyntaxException($"there is no function {word}()", start);
        }

        return word switch
        {
            "true" => new LiteralOperand(FilterValue.Of(true)),
            "false" => new LiteralOperand(FilterValue.Of(false)),
            "null" => new LiteralOperand(FilterValue.Null),
            _ => throw new PathSyntaxException($"'{word}' is neither a value nor a function; texts stand in quotes", start),
        };
    }

    private FunctionCall ReadCall(FilterFunction function, int start)
    {
        queries.Enter();
        var arguments = new List<Operand>();
        do
        {
            scanner.Advance();
            scanner.SkipBlanks();
            if (arguments.Count < function.Parameters.Count)
            {
                arguments.Add(ReadArgument(function, function.Parameters[arguments.Count]));
                scanner.SkipBlanks();
            }
        }
        while (scanner.Current == ',' && arguments.Count < function.Parameters.Count);
        scanner.Take(')');
        queries.Leave();
        return arguments.Count == function.Parameters.Count
            ? new FunctionCall(function, arguments)
            : throw new PathSyntaxException($"{function.Name}() takes {function.Parameters.Count} arguments", start);
    }

    private Operand ReadArgument(FilterFunction function, FunctionType wanted)
    {
        var start = scanner.Position;
        var argument = ReadOperand();
        var fits = wanted == FunctionType.Nodes
            ? argument is QueryOperand
            : argument is LiteralOperand or QueryOperand { Query.IsSingular: true } or FunctionCall { Function.Result: FunctionType.Value };
        return fits
            ? argument
            : throw new PathSyntaxException(
                wanted == FunctionType.Nodes ? $"{function.Name}() takes a query" : $"{function.Name}() takes a value, or a query for one node",
                start);
    }
}
