using System;
using System.Text.Json.Nodes;

namespace Corpus.Fuzzing;

/// <summary>Members that OpenAPI knows, with values right and wrong.</summary>
internal static class Vocabulary
{
    private static readonly string[] s_members =
    [
        """{"type":"object"}""", """{"type":"array"}""", """{"type":["string","null"]}""", """{"type":["integer","string","object"]}""",
        """{"type":"null"}""", """{"type":[]}""", """{"nullable":true}""", """{"format":"int64"}""", """{"format":"date-time"}""",
        """{"format":"byte"}""", """{"format":"binary"}""", """{"format":"decimal"}""", """{"enum":["a","A","a b","",null,1,true]}""",
        """{"enum":[]}""", """{"enum":[1,2,99999999999]}""", """{"enum":[{}]}""", """{"const":"x"}""", """{"const":null}""",
        """{"default":"x"}""", """{"default":{}}""", """{"readOnly":true}""", """{"writeOnly":true}""", """{"deprecated":true}""",
        """{"additionalProperties":false}""", """{"additionalProperties":true}""", """{"additionalProperties":{"type":"string"}}""",
        """{"additionalProperties":{"additionalProperties":{"type":"array","items":{}}}}""", """{"items":{}}""", """{"items":true}""",
        """{"items":[{"type":"string"}]}""", """{"prefixItems":[{"type":"string"},{"type":"integer"}]}""",
        """{"properties":{"a":{"type":"string"},"A":{},"Value":{"type":"integer"}}}""", """{"required":["a","nowhere"]}""",
        """{"required":true}""", """{"oneOf":[{"type":"string"},{"type":"object","properties":{"x":{}}}]}""", """{"oneOf":[]}""",
        """{"anyOf":[{"type":"array","items":{}},{"type":"null"}]}""", """{"anyOf":[{}]}""", """{"allOf":[{"type":"string"},{"type":"object"}]}""",
        """{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"a":{"type":"integer"}}}]}""", """{"not":{}}""",
        """{"discriminator":{"propertyName":"kind"}}""", """{"discriminator":{"propertyName":"kind","mapping":{"a":"#/nowhere","b":"X"}}}""",
        """{"discriminator":"kind"}""", """{"uniqueItems":true}""", """{"title":"*/ class"}""", """{"description":"a\nb"}""",
        """{"x-enum-varnames":["a","a"]}""", """{"x-ms-enum":{"name":"class","values":[{"value":"a","name":"1"}]}}""",
        """{"x-ms-pageable":{"nextLinkName":"next"}}""", """{"x-nullable":true}""", """{"$ref":"#"}""", """{"$ref":"#/components/schemas/X"}""",
        """{"$ref":1}""", """{"$id":"x"}""", """{"$dynamicRef":"#x"}""", """{"in":"cookie"}""", """{"in":"path"}""", """{"in":"body"}""",
        """{"style":"deepObject"}""", """{"style":"matrix"}""", """{"style":"label"}""", """{"style":"pipeDelimited"}""", """{"explode":true}""",
        """{"explode":false}""", """{"allowReserved":true}""", """{"allowEmptyValue":true}""", """{"content":{"application/json":{"schema":{"type":"object"}}}}""",
        """{"content":{"*/*":{},"text/plain":{"schema":{"type":"string"}},"multipart/form-data":{"schema":{"type":"object","properties":{"f":{"type":"string","format":"binary"}}}}}}""",
        """{"schema":{}}""", """{"schema":false}""", """{"itemSchema":{"type":"object","properties":{"a":{}}}}""", """{"encoding":{"f":{"contentType":"image/*"}}}""",
        """{"responses":{}}""", """{"responses":{"200":{"description":"","content":{"application/octet-stream":{}}},"2XX":{},"default":{}}}""",
        """{"parameters":[{"name":"class","in":"query","schema":{"type":"array","items":{"type":"object"}}}]}""", """{"parameters":{}}""",
        """{"requestBody":{"content":{"application/json":{"schema":{"type":"string"}}}}}""", """{"security":[{"nowhere":[]}]}""", """{"security":[]}""",
        """{"servers":[{"url":"{x}://{y}","variables":{"x":{"default":"https"}}}]}""", """{"tags":["Task","*/"]}""", """{"tags":"x"}""",
        """{"operationId":"class"}""", """{"operationId":"get)Async"}""", """{"openapi":"3.1.0"}""", """{"openapi":"3.2.0"}""", """{"swagger":"2.0"}""",
        """{"callbacks":{"a":{"{$request.body#/url}":{"post":{"responses":{}}}}}}""", """{"links":{"a":{"operationId":"x"}}}""",
        """{"headers":{"X-A":{"schema":{"type":"integer"}}}}""", """{"webhooks":{"a":{"post":{}}}}""", """{"example":{}}""", """{"minimum":1e400}""",
    ];

    /// <summary>A member to add to an object.</summary>
    public static (string Name, JsonNode? Value) Pick(Random random)
    {
        var member = JsonNode.Parse(s_members[random.Next(s_members.Length)])!.AsObject();
        var (name, value) = member.GetAt(0);
        return (name, value?.DeepClone());
    }
}
