package dev.caveat.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.util.ast.Node;
import org.junit.jupiter.api.Test;

class MarkdownDialectTest {
    private static final int DRAFTS = 400;

    @Test
    void aTextWithoutTheSignsOfAnExtensionIsReadAlikeWithoutIt() {
        int plain = 0;
        for (long seed = 0; seed < DRAFTS; seed++) {
            String draft = new RandomDrafts(seed).markdown();
            String text = draft.replaceAll("[|~]|\\[(?=[\\^])", "-");
            if (signs(draft).extended()) {
                assertTrue(text.length() == draft.length() && !text.equals(draft), draft);
            }
            assertFalse(signs(text).extended(), text);
            assertEquals(tree(MarkdownDialect.EXTENDED, text), tree(MarkdownDialect.COMMON, text));
            assertEquals(tree(MarkdownDialect.EXTENDED_MDX, text), tree(MarkdownDialect.MDX, text));
            plain += text.equals(draft) ? 1 : 0;
        }
        assertTrue(plain > DRAFTS / 4, "only " + plain + " drafts without a sign");
    }

    @Test
    void everySignOfAnExtensionIsSeen() {
        for (String sign : new String[] {"a | b", "~~a~~", "a[^1]", "[^1]: a", "- [ ] a", "- [x] a", "- [X] a"}) {
            assertTrue(signs(sign).extended(), sign);
        }
        for (String none : new String[] {"", "[", "[a](b)", "- [y] a", "^[", "[ a", "[x"}) {
            assertFalse(signs(none).extended(), none);
        }
    }

    @Test
    void everyCommentIsSeen() {
        for (String comment : new String[] {"<!-- a -->", "a <!--", "{/* a */}"}) {
            assertTrue(signs(comment).comments(), comment);
        }
        for (String none : new String[] {"", "<", "<!-", "{/", "{ /*", "<b>"}) {
            assertFalse(signs(none).comments(), none);
        }
    }

    private static MarkdownSigns signs(String text) {
        return MarkdownSigns.of(text.toCharArray());
    }

    private static String tree(MarkdownDialect dialect, String text) {
        StringBuilder tree = new StringBuilder();
        write(dialect.parse(new InterruptibleText(text)), 0, tree);
        return tree.toString();
    }

    private static void write(Node node, int depth, StringBuilder tree) {
        tree.append(" ".repeat(depth)).append(node.getClass().getSimpleName()).append(' ').append(node.getStartOffset()).append("..")
                .append(node.getEndOffset()).append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child, depth + 1, tree);
        }
    }
}
