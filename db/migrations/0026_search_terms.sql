-- The words of the search index, in order; it stores nothing of its own.
CREATE VIRTUAL TABLE `search_terms` USING fts5vocab('search_index', 'instance');
