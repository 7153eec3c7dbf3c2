CREATE TABLE "engangsnycklar" (
	"nyckel" text PRIMARY KEY NOT NULL,
	"till" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "engangsnycklar_till" ON "engangsnycklar" USING btree ("till");