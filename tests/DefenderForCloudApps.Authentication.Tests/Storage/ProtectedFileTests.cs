using System;
using System.IO;
using System.Runtime.Versioning;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Storage;

public sealed class ProtectedFileTests : IDisposable
{
    private static readonly byte[] s_content = Encoding.UTF8.GetBytes("a refresh token");

    private readonly KeyedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_AfterWriteByAnother_ReturnsTheContent()
    {
        (await OpenAsync()).Write(s_content);

        Assert.Equal(s_content, (await OpenAsync()).Read());
    }

    [Fact]
    public async Task Read_NothingWritten_ReturnsNull() => Assert.Null((await OpenAsync()).Read());

    [Fact]
    public async Task Write_Always_LeavesNoPlainTextAndNoOtherFile()
    {
        (await OpenAsync()).Write(s_content);

        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.DoesNotContain("refresh", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
    }

    [Fact]
    public async Task Write_SameContentTwice_LooksDifferent()
    {
        var file = await OpenAsync();
        file.Write(s_content);
        var first = await File.ReadAllBytesAsync(_folder.File);
        file.Write(s_content);

        Assert.NotEqual(first, await File.ReadAllBytesAsync(_folder.File));
    }

    [Theory]
    [InlineData(0)] // magic
    [InlineData(8)] // version
    [InlineData(9)] // key id
    [InlineData(17)] // nonce
    [InlineData(29)] // tag
    [InlineData(45)] // content
    public async Task Read_OneBitChanged_SetsTheFileAsideAndSaysSo(int position)
    {
        (await OpenAsync()).Write(s_content);
        var bytes = await File.ReadAllBytesAsync(_folder.File);
        bytes[position] ^= 1;
        await File.WriteAllBytesAsync(_folder.File, bytes);

        Assert.Null((await OpenAsync()).Read());

        Assert.Contains("was set aside", Assert.Single(_folder.Notices));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(_folder.Path, "*.aside"))));
        Assert.False(File.Exists(_folder.File));
    }

    [Theory]
    [InlineData(0, "is not one of this library")]
    [InlineData(7, "is not one of this library")]
    [InlineData(20, "is incomplete")]
    [InlineData(45, "was damaged")]
    [InlineData(50, "was damaged")]
    public async Task Read_TornFile_SetsItAsideAndSaysSo(int length, string words)
    {
        (await OpenAsync()).Write(s_content);
        await File.WriteAllBytesAsync(_folder.File, (await File.ReadAllBytesAsync(_folder.File))[..length]);

        Assert.Null((await OpenAsync()).Read());

        Assert.Contains(words, Assert.Single(_folder.Notices));
    }

    [Fact]
    public async Task Read_OtherKey_SetsTheFileAsideAndSaysSo()
    {
        (await OpenAsync()).Write(s_content);
        _folder.NewKey();

        Assert.Null((await OpenAsync()).Read());

        Assert.Contains("encrypted with another key", Assert.Single(_folder.Notices));
    }

    [Fact]
    public async Task Read_FileOfAnotherName_IsNotTakenForThisOne()
    {
        (await OpenAsync("secrets")).Write(s_content);
        File.Copy(Path.Combine(_folder.Path, "secrets.sealed"), _folder.File);

        Assert.Null((await OpenAsync()).Read());
        Assert.Equal(s_content, (await OpenAsync("secrets")).Read());
    }

    [Fact]
    public async Task Write_AfterAnEndedProcess_RemovesWhatItLeft()
    {
        var leftover = Path.Combine(_folder.Path, "tokens.0123456789abcdef.tmp");
        var file = await OpenAsync();
        await File.WriteAllTextAsync(leftover, "half");

        file.Write(s_content);

        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public async Task Delete_WrittenFile_RemovesIt()
    {
        var file = await OpenAsync();
        file.Write(s_content);

        file.Delete();

        Assert.Null(file.Read());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Write_Always_LeavesFileAndFolderToTheirOwnerAlone()
    {
        (await OpenAsync()).Write(s_content);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Path));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Read_FileThatOthersMayRead_IsRefused()
    {
        var file = await OpenAsync();
        file.Write(s_content);
        File.SetUnixFileMode(_folder.File, File.GetUnixFileMode(_folder.File) | UnixFileMode.GroupRead);

        var exception = Assert.Throws<CloudAppsAuthenticationException>(() => file.Read());

        Assert.Contains("chmod 600", exception.Message);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Open_FolderThatOthersMayEnter_IsRefused()
    {
        await OpenAsync();
        File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.OtherExecute);

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => OpenAsync());

        Assert.Contains("chmod 700", exception.Message);
    }

    [UnixFact(asRoot: true)]
    public async Task Open_FolderOfAnotherUser_IsRefused()
    {
        await OpenAsync();
        using var chown = System.Diagnostics.Process.Start("chown", ["65534", _folder.Path]);
        await chown.WaitForExitAsync();

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => OpenAsync());

        Assert.Contains("belongs to another user", exception.Message);
    }

    [Fact]
    public async Task Lock_HeldByAnother_IsWaitedFor()
    {
        var first = await (await OpenAsync()).LockAsync(CancellationToken.None);
        var second = (await OpenAsync()).LockAsync(CancellationToken.None);
        await Task.Delay(50);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second.WaitAsync(TimeSpan.FromSeconds(20))).Dispose();
    }

    private async Task<ProtectedFile> OpenAsync(string name = "tokens") =>
        (await ProtectedFile.OpenAsync(_folder.Options, name, CancellationToken.None))!;
}
