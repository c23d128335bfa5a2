package dev.caveat.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit is to see it: the repository and nothing else. Left alone, JGit starts the git command to find the
 * machine's settings, measures the file system with trial files and writes what it measured into the user's home.
 */
final class RepositoryAlone extends SystemReader.Delegate {
    private static final long COARSEST_SECONDS = 2;

    private RepositoryAlone(SystemReader machine) {
        super(machine);
    }

    /** Holds for the whole process, as JGit has it. */
    static synchronized void settle() {
        if (!(SystemReader.getInstance() instanceof RepositoryAlone)) {
            SystemReader.setInstance(new RepositoryAlone(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoFile(parent, fs);
    }

    @Override
    public FileBasedConfig getUserConfig() {
        return new NoFile(null, FS.DETECTED);
    }

    @Override
    public FileBasedConfig getSystemConfig() {
        return new NoFile(null, FS.DETECTED);
    }

    @Override
    public FileBasedConfig getJGitConfig() {
        return new NoFile(null, FS.DETECTED);
    }

    /** Settings that stand in no file; the file system's resolution is given, so that it is not measured. */
    private static final class NoFile extends FileBasedConfig {
        NoFile(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // There is nowhere to save.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long usual, TimeUnit unit) {
            return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section) ? unit.convert(COARSEST_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, usual, unit);
        }
    }
}
