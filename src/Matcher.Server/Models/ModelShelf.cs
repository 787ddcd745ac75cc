using Matcher.Matching;

namespace Matcher.Server;

// The promoted models of a data folder, each in models/NAME/VERSION. What stands there is never changed.
internal sealed class ModelShelf(string dataFolder)
{
    private const string StagedPrefix = ".staged-";

    private readonly string _root = Path.Combine(dataFolder, "models");

    // Reads a promoted model again.
    public LoadedModel Read(string model, string checksum)
    {
        string folder = FolderOf(model);
        LoadedModel read = LoadedModel.Read(folder);
        return read.Tables.Name == model && read.Checksum == checksum
            ? read
            : throw new ModelException("damaged", folder, $"holds {read.Tables.Name} with checksum {read.Checksum}; the journal says {model} with {checksum}.");
    }

    // Lays files down beside the models, to be checked; disposing takes them away.
    public StagedModel Stage(IReadOnlyList<V1.ModelFile> files)
    {
        string folder = Path.Combine(_root, StagedPrefix + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        foreach (V1.ModelFile file in files)
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content.ToByteArray());
        return new StagedModel(folder);
    }

    // Keeps a checked model. One of the same name and version may be there already, if it is the same.
    public void Keep(StagedModel staged, LoadedModel model)
    {
        string folder = FolderOf(model.Tables.Name);
        if (Directory.Exists(folder))
        {
            if (!Holds(folder, model))
                throw Faults.ModelRefused("other_version", $"another {model.Tables.Name} is there already; a version never changes.");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(staged.Folder, folder);
    }

    // Answers name a model by name, version and checksum of the tables, so two that agree in these must agree in everything.
    public static bool IsSame(LoadedModel a, LoadedModel b) =>
        a.Checksum == b.Checksum && a.Tables.Intercept == b.Tables.Intercept && a.Tables.Bands == b.Tables.Bands;

    // What a process that was killed left behind.
    public void Clear()
    {
        if (!Directory.Exists(_root))
            return;
        foreach (string folder in Directory.GetDirectories(_root, StagedPrefix + "*"))
            Directory.Delete(folder, recursive: true);
    }

    private string FolderOf(string model) => Path.Combine([_root, .. model.Split('/')]);

    private static bool Holds(string folder, LoadedModel model)
    {
        try
        {
            return IsSame(LoadedModel.Read(folder), model);
        }
        catch (ModelException)
        {
            return false;
        }
    }
}
