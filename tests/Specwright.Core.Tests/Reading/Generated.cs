using System.Text;

namespace Specwright.Core.Tests.Reading;

/// <summary>Big documents of the usual shape.</summary>
internal static class Generated
{
    public static string Json(int length)
    {
        var text = new StringBuilder("{");
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append($$"""
                  "schema{{i}}": {
                    "type": "object",
                    "description": "A schema that \"number {{i}}\" describes at some length, as schemas do.",
                    "required": ["id", "name"],
                    "properties": {
                      "id": { "type": "integer", "format": "int64", "minimum": 0, "example": {{i}} },
                      "name": { "type": "string", "nullable": true, "maxLength": 255 },
                      "next": { "$ref": "#/components/schemas/schema{{i + 1}}" }
                    }
                  }
                """);
        }

        return text.Append("\n}").ToString();
    }

    public static string Yaml(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++)
        {
            text.Append($$"""
                schema{{i}}:
                  type: object
                  description: A schema that "number {{i}}" describes at some length, as schemas do.
                  required: [id, name]
                  properties:
                    id: { type: integer, format: int64, minimum: 0, example: {{i}} }
                    name:
                      type: string
                      nullable: true
                      maxLength: 255
                    next:
                      $ref: '#/components/schemas/schema{{i + 1}}'

                """);
        }

        return text.ToString();
    }
}
