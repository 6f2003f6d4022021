package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.TeamFixtures;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest
class CategoriesTests {

    @Autowired
    Categories categories;

    @Autowired
    Publishing publishing;

    @Autowired
    TeamFixtures fixtures;

    @Test
    void aNewCategoryStandsLastAndHasANameInBothLanguages() {
        Category added = added();

        assertThat(slugs()).last().isEqualTo(added.slug());
        assertThat(added.name(Locale.GERMAN)).isEqualTo("Übersetzung");
        assertThat(added.slug()).startsWith("cafe-");
        delete(added);
    }

    @Test
    void aRenamedCategoryKeepsItsSlug() {
        Category added = added();

        admin(() -> categories.rename(added.slug(), " New name ", "Neuer Name"));

        assertThat(admin(() -> categories.find(added.slug())))
                .contains(new Category(added.slug(), "New name", "Neuer Name"));
        delete(added);
    }

    @Test
    void theirOrderIsThatInWhichTheyWerePut() {
        Category one = added();
        Category other = added();

        admin(() -> categories.arrange(List.of(other.slug(), one.slug())));
        assertThat(slugs()).startsWith(other.slug(), one.slug());

        delete(one);
        delete(other);
    }

    @Test
    void aCategoryInUseIsNotDeletedAndSaysHowManyListingsAreInIt() {
        Category added = added();
        Draft draft = admin(() -> publishing.add(fixtures.readyAgent("go")));
        admin(() -> publishing.save(
                draft.listing(), draft.revision(), draft.text().with(ListingField.CATEGORY, added.slug())));

        assertThat(admin(categories::uses)).containsEntry(added.slug(), 1L);
        assertThatThrownBy(() -> delete(added)).isInstanceOf(CategoryInUse.class);

        admin(() -> publishing.remove(draft.listing()));
        assertThat(admin(categories::uses)).doesNotContainKey(added.slug());
        delete(added);
        assertThat(slugs()).doesNotContain(added.slug());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name, english, required",
        "Name, ' ', german, required",
        "12345678901234567890123456789012345678901, Name, english, too-long",
        "中文, 中文, english, category-letters",
        "Support, Hilfe, english, category-taken"
    })
    void aNameThatCannotBeTakenIsRefused(String english, String german, String field, String code) {
        assertThatThrownBy(() -> admin(() -> categories.add(english, german)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.code()).isEqualTo(code);
                });
    }

    @Test
    void whatIsNotThereCanNeitherBeRenamedNorDeleted() {
        assertThatThrownBy(() -> admin(() -> categories.rename("nowhere", "A", "B")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin(() -> categories.delete("nowhere"))).isInstanceOf(NotFound.class);
    }

    @Test
    void membersReadThemAndKeepThemNot() {
        var owner = fixtures.owner();

        assertThat(AccountsFixtures.acting(owner, categories::findAll)).isNotEmpty();
        assertThatThrownBy(() -> AccountsFixtures.acting(owner, () -> categories.add("A", "B")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Category added() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        return admin(() -> categories.add("Café " + word, "Übersetzung"));
    }

    private List<String> slugs() {
        return admin(categories::findAll).stream().map(Category::slug).toList();
    }

    private void delete(Category category) {
        admin(() -> categories.delete(category.slug()));
    }

    private static <T> T admin(Supplier<T> work) {
        return Acting.as("test", new Scope.Platform("test"), work);
    }

    private static void admin(Runnable work) {
        Acting.as("test", new Scope.Platform("test"), work);
    }
}
