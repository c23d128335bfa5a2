package dev.caveat.git;

import dev.caveat.yaml.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The last commit that a given one and what is checked out have in common. */
final class Ancestor {
    private static final int MOST_NAMES = 8;

    private Ancestor() {}

    /** @throws GitException when the name means no commit */
    static Since of(Repository repository, String ref) throws GitException, IOException {
        Optional<ObjectId> head = commit(repository, Constants.HEAD);
        Optional<ObjectId> commit = commit(repository, ref);
        if (commit.isEmpty()) {
            if (head.isEmpty() && (ref.equals(Constants.HEAD) || ref.equals(repository.getBranch()))) {
                return new Since(ref, Optional.empty(), Optional.empty(), Optional.of("the repository has no commit yet"));
            }
            throw new GitException("“" + ref + "” names no commit, branch or tag of this repository" + hint(repository, ref));
        }
        Optional<String> name = commit.map(ObjectId::name);
        if (head.isEmpty()) {
            return new Since(ref, name, Optional.empty(), Optional.of("the branch has no commit yet"));
        }
        Optional<ObjectId> base = mergeBase(repository, commit.get(), head.get());
        if (base.isPresent()) {
            return new Since(ref, name, base.map(ObjectId::name), Optional.empty());
        }
        return new Since(ref, name, Optional.empty(), Optional.of(isShallow(repository)
                ? "the clone is shallow and holds no commit that " + ref + " and HEAD have in common (fetch the whole history:"
                        + " git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow)"
                : ref + " and HEAD have no commit in common"));
    }

    private static Optional<ObjectId> commit(Repository repository, String ref) throws GitException, IOException {
        try {
            return Optional.ofNullable(repository.resolve(ref + "^{commit}"));
        } catch (AmbiguousObjectException e) {
            throw new GitException("“" + ref + "” is short for several commits; give more digits of it");
        } catch (IncorrectObjectTypeException e) {
            throw new GitException("“" + ref + "” is no commit");
        } catch (MissingObjectException | RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectId> mergeBase(Repository repository, ObjectId one, ObjectId other) throws IOException {
        if (one.equals(other)) {
            return Optional.of(one);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one));
            walk.markStart(walk.parseCommit(other));
            RevCommit base = walk.next();
            return Optional.ofNullable(base).map(RevCommit::getId);
        } catch (MissingObjectException e) {
            // History is cut off before the two meet.
            return Optional.empty();
        }
    }

    private static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static String hint(Repository repository, String ref) throws IOException {
        List<String> names = new ArrayList<>();
        for (Ref each : repository.getRefDatabase().getRefs()) {
            String name = Repository.shortenRefName(each.getName());
            if (each.getName().startsWith(Constants.R_REFS) && !name.endsWith("/" + Constants.HEAD)) {
                names.add(name);
            }
        }
        names.sort(null);
        String last = ref.substring(ref.lastIndexOf('/') + 1);
        Optional<String> near = names.stream().filter(name -> name.endsWith("/" + last) || name.equals(last)).findFirst()
                .or(() -> Nearest.to(ref, names));
        String all = names.isEmpty() ? " (it has none yet)" : " (it has " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (names.size() > MOST_NAMES ? ", …)" : ")");
        return near.map(name -> "; did you mean “" + name + "”?").orElse("") + all
                + (isShallow(repository) ? "; the clone is shallow: fetch the whole history (git fetch --unshallow, or fetch-depth: 0"
                        + " in a GitHub workflow)" : "");
    }
}
