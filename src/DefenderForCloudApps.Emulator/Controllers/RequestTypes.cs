// What stands for the request types of the API description that carry filters (see the project file): the generated
// signatures name them.
global using ActivityListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using AlertListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using ArchivedActivityListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using CloseBenignRequest = DefenderForCloudApps.Emulator.Controllers.CloseRequest;
global using CloseFalsePositiveRequest = DefenderForCloudApps.Emulator.Controllers.CloseRequest;
global using CloseTruePositiveRequest = DefenderForCloudApps.Emulator.Controllers.CloseRequest;
global using CloudFileListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using DiscoveredAppListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using EntityListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using IpRangeListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
global using PreviewListRequest = DefenderForCloudApps.Emulator.Controllers.ListRequest;
