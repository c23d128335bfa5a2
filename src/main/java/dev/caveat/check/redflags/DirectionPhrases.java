package dev.caveat.check.redflags;

import dev.caveat.check.Require;
import dev.caveat.language.Phrases;
import java.util.List;

/**
 * Wordings that send a reader somewhere, by level. Phrases may use the slots <code>{emergency-number}</code>,
 * <code>{advice-number}</code>, <code>{crisis-number}</code> and <code>{other-number}</code>, which the region fills.
 *
 * @param otherNumber to the emergency number of another region
 * @param advice to the region's advice line
 * @param crisis to a line for people in a mental health crisis
 * @param selfCare what the reader does alone
 * @param clinic to the clinic itself: never the place for an emergency
 * @param falseFriends words of a direction that send nobody anywhere
 * @param capitals words that count only in capitals (ER, ED)
 */
record DirectionPhrases(
        @Phrases List<String> emergency, @Phrases List<String> otherNumber, @Phrases List<String> urgent, @Phrases List<String> softUrgent,
        @Phrases List<String> advice, @Phrases List<String> crisis, @Phrases List<String> prompt, @Phrases List<String> weak,
        @Phrases List<String> selfCare, @Phrases List<String> clinic,
        @Phrases List<String> falseFriends, List<String> capitals) {
    DirectionPhrases {
        Require.notEmpty(emergency, "emergency");
        Require.notEmpty(urgent, "urgent");
        Require.notEmpty(clinic, "clinic");
        capitals = Require.lowerCase(capitals);
    }
}
