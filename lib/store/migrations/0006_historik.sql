CREATE TABLE "historik" (
	"id" text PRIMARY KEY NOT NULL,
	"nar" bigint NOT NULL,
	"till" bigint NOT NULL,
	"handelse" text NOT NULL,
	"person" text NOT NULL,
	"huvudman" text,
	"ratt" text,
	"producenter" text[] NOT NULL,
	"omstandighet" text,
	"personnamn" text,
	"huvudmansnamn" text
);
--> statement-breakpoint
CREATE TABLE "historik_anmalda" (
	"rad" text PRIMARY KEY NOT NULL,
	"nar" bigint NOT NULL,
	"till" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "historik_person" ON "historik" USING btree ("person","nar");--> statement-breakpoint
CREATE INDEX "historik_huvudman" ON "historik" USING btree ("huvudman","nar");--> statement-breakpoint
CREATE INDEX "historik_till" ON "historik" USING btree ("till");--> statement-breakpoint
CREATE INDEX "historik_anmalda_till" ON "historik_anmalda" USING btree ("till");--> statement-breakpoint
-- Rows are added and, from the moment that each bears itself, removed. Nothing else, whoever asks.
CREATE FUNCTION "bara_tillagg"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."till" <= extract(epoch FROM clock_timestamp()) * 1000 THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'bara tillägg: % i % nekas', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "historik_bara_tillagg" BEFORE UPDATE OR DELETE ON "historik" FOR EACH ROW EXECUTE FUNCTION "bara_tillagg"();--> statement-breakpoint
CREATE TRIGGER "historik_aldrig_tom" BEFORE TRUNCATE ON "historik" FOR EACH STATEMENT EXECUTE FUNCTION "bara_tillagg"();--> statement-breakpoint
CREATE TRIGGER "historik_anmalda_bara_tillagg" BEFORE UPDATE OR DELETE ON "historik_anmalda" FOR EACH ROW EXECUTE FUNCTION "bara_tillagg"();--> statement-breakpoint
CREATE TRIGGER "historik_anmalda_aldrig_tom" BEFORE TRUNCATE ON "historik_anmalda" FOR EACH STATEMENT EXECUTE FUNCTION "bara_tillagg"();
