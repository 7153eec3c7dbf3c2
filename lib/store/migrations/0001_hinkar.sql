CREATE TABLE "hinkar" (
	"nyckel" text PRIMARY KEY NOT NULL,
	"full" double precision NOT NULL
);
--> statement-breakpoint
CREATE INDEX "hinkar_full" ON "hinkar" USING btree ("full");