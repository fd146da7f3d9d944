using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Xunit;

namespace Specwright.Core.Tests.Planning.Naming;

public sealed class OperationNamesTests
{
    [Theory]
    [InlineData("Alerts_List", "Alerts", "List")]
    [InlineData("listAlerts", "Alerts", "List")]
    [InlineData("alerts/list", "Alerts", "List")]
    [InlineData("alerts/list-for-user", "alerts", "ListForUser")]
    [InlineData("getAlert", "Alerts", "Get")]
    [InlineData("getAlertById", "alerts", "GetById")]
    [InlineData("createPolicy", "Policies", "Create")]
    [InlineData("IpRanges_Create", "IpRanges", "Create")]
    [InlineData("alerts", "Alerts", "Alerts")]
    [InlineData("listActivities", "Alerts", "ListActivities")]
    [InlineData("closeAlertsBenign", "Alerts", "CloseAlertsBenign")]
    [InlineData("getAsync", "Alerts", "Get")]
    public void Candidates_OperationId_LosesItsTag(string operationId, string tag, string name) =>
        Assert.Equal(name, OperationNames.Candidates(Operation(operationId), tag)[0]);

    [Fact]
    public void Candidates_NameLessTag_FallsBackToTheWholeName() =>
        Assert.Equal(["List", "ListAlerts"], OperationNames.Candidates(Operation("listAlerts"), "Alerts"));

    [Theory]
    [InlineData("GET", "/pets", "GetPets")]
    [InlineData("GET", "/pets/{id}", "GetPetsById")]
    [InlineData("DELETE", "/pets/{pet-id}/photos/{photoId}", "DeletePetsByPetIdPhotosByPhotoId")]
    [InlineData("GET", "/repos/{owner}/compare/{base}...{head}", "GetReposByOwnerCompareByBaseByHead")]
    [InlineData("GET", "/", "Get")]
    public void Candidates_NoOperationId_TakesMethodAndPath(string method, string path, string name) =>
        Assert.Equal([name], OperationNames.Candidates(Operation(null, method, path), "Pets").ToArray());

    private static Operation Operation(string? operationId, string method = "GET", string path = "/") =>
        new() { OperationId = operationId, Method = method, Path = path, Location = default };
}
