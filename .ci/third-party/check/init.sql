CREATE TABLE made AS SELECT 'yes' AS answer;
