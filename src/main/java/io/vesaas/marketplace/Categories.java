package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of categories: everybody reads it, admins keep it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class Categories {

    private static final int LONGEST_NAME = 40;

    private final JdbcClient jdbc;
    private final ListingNews news;

    Categories(JdbcClient jdbc, ListingNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** All, in their order. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated() or @visitors.mayLook()")
    public List<Category> findAll() {
        return jdbc.sql("select slug, english, german from category order by position, slug")
                .query((row, _) ->
                        new Category(row.getString("slug"), row.getString("english"), row.getString("german")))
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated() or @visitors.mayLook()")
    public Optional<Category> find(String slug) {
        return findAll().stream()
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }

    /** Adds one at the end. @throws Invalid when a name is empty, too long or taken */
    public Category add(String english, String german) {
        String slug = slug(name("english", english));
        var added = new Category(slug, english.strip(), name("german", german));
        try {
            jdbc.sql("""
                    insert into category (slug, english, german, position, version)
                    select :slug, :english, :german, coalesce(max(position), 0) + 1, 0 from category""")
                    .param("slug", slug)
                    .param("english", added.english())
                    .param("german", added.german())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Invalid("english", "category-taken", "There is a category of this name already.");
        }
        news.categoriesChanged();
        return added;
    }

    /** Gives it other names; its slug stays. @throws NotFound when there is none */
    public void rename(String slug, String english, String german) {
        int changed = jdbc.sql(
                        "update category set english = :english, german = :german, version = version + 1 where slug = :slug")
                .param("slug", slug)
                .param("english", name("english", english))
                .param("german", name("german", german))
                .update();
        if (changed == 0) {
            throw new NotFound("category");
        }
        news.categoriesChanged();
    }

    /** Puts the categories into this order; those that are not named come last. */
    public void arrange(List<String> slugs) {
        for (int position = 0; position < slugs.size(); position++) {
            jdbc.sql("update category set position = :position, version = version + 1 where slug = :slug")
                    .param("position", position - slugs.size())
                    .param("slug", slugs.get(position))
                    .update();
        }
        jdbc.sql("""
                update category c set position = o.place
                  from (select slug, row_number() over (order by position, slug) as place from category) o
                 where o.slug = c.slug""").update();
        news.categoriesChanged();
    }

    /** @throws CategoryInUse when a listing that is not retired, or its draft, is in it */
    public void delete(String slug) {
        jdbc.sql("select slug from category where slug = :slug for update")
                .param("slug", slug)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("category"));
        long inUse = jdbc.sql("""
                select count(*) from listing l
                  left join listing_draft d on d.listing_id = l.id
                  left join listing_version v on v.listing_id = l.id and v.number = l.current_version
                 where l.state <> 'RETIRED' and (d.text ->> 'category' = :slug or v.text ->> 'category' = :slug)""").param("slug", slug).query(Long.class).single();
        if (inUse > 0) {
            throw new CategoryInUse(inUse);
        }
        jdbc.sql("delete from category where slug = :slug").param("slug", slug).update();
        news.categoriesChanged();
    }

    /** How many listings that are not retired are in each category, by its slug; none where there is none. */
    @Transactional(readOnly = true)
    public Map<String, Long> uses() {
        var uses = new HashMap<String, Long>();
        jdbc.sql("""
                select slug, count(*) as listings from (
                  select distinct l.id, t.text ->> 'category' as slug from listing l
                    left join listing_draft d on d.listing_id = l.id
                    left join listing_version v on v.listing_id = l.id and v.number = l.current_version
                    cross join lateral (values (d.text), (v.text)) as t (text)
                   where l.state <> 'RETIRED' and t.text ->> 'category' is not null) used
                 group by slug""").query(row -> {
            uses.put(row.getString("slug"), row.getLong("listings"));
        });
        return uses;
    }

    @PreAuthorize("isAuthenticated() or @visitors.mayLook()")
    List<String> slugs() {
        return jdbc.sql("select slug from category")
                .query((row, _) -> row.getString("slug"))
                .list();
    }

    private static String name(String field, String name) {
        if (name.isBlank()) {
            throw new Invalid(field, "required", "Fill in this field.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new Invalid(field, "too-long", "Use at most " + LONGEST_NAME + " characters.", LONGEST_NAME);
        }
        return name.strip();
    }

    private static String slug(String english) {
        String slug = Normalizer.normalize(english, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new Invalid("english", "category-letters", "Use at least one Latin letter or digit.");
        }
        return slug;
    }
}
